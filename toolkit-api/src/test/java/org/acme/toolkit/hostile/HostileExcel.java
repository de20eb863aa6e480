package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.document.Xlsx;

/** Excel workbooks of a few kilobytes whose XML has megabytes. */
public final class HostileExcel {

  private static final String TEXT = "<si><t>a</t></si>";

  private HostileExcel() {}

  /**
   * @param size length of the XML of each workbook in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        workbook("texts of no cell", size, n -> filled(TEXT, n), n -> ""),
        workbook("numbers of no text", size, n -> TEXT, n -> numbered(n, 99_999_999)),
        workbook("cells of one text", size, n -> TEXT, n -> filled(Xlsx.shared(0), n)),
        workbook("texts and cells", size, n -> filled(TEXT, n / 2), n -> numbered(n, 0)),
        workbook("texts in cells", size, n -> "", n -> filled("<c><is><t>a</t></is></c>", n)),
        workbook(
            "runs of one text",
            size,
            n -> "<si>" + filled("<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>", n) + "</si>",
            n -> Xlsx.shared(0)),
        workbook(
            "properties of one run",
            size,
            n -> "<si><r><rPr>" + filled("<b/>", n) + "</rPr><t>a</t></r></si>",
            n -> Xlsx.shared(0)),
        workbook(
            "escaped characters",
            size / 10,
            n -> "<si><t>a" + filled("_x000D_", n) + "</t></si>",
            n -> Xlsx.shared(0)),
        workbook("open texts of formulas", size, n -> TEXT, n -> "<f>" + filled("\"", n) + "</f>"),
        workbook("allowed values", size, n -> TEXT, n -> "<f>\"" + filled("a,", n) + "\"</f>"),
        workbook("formulas", size, n -> TEXT, n -> filled("<f>\"a\"</f>", n)));
  }

  private static HostileDocument workbook(
      String name, int size, IntFunction<String> strings, IntFunction<String> sheet) {
    return new HostileDocument(
        name, Xlsx.NAME, () -> Xlsx.of(strings.apply(size), sheet.apply(size)).bytes());
  }

  private static String numbered(int size, int first) {
    return IntStream.range(0, size / 24)
        .mapToObj(i -> Xlsx.shared(first + i))
        .collect(Collectors.joining());
  }
}
