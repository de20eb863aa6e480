package org.acme.toolkit.document.opendocument;

/** The namespaces of OpenDocument (ISO/IEC 26300) that matter for text. */
final class Odf {

  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

  static final String OFFICE = NAMESPACE + "office:1.0";
  static final String TEXT = NAMESPACE + "text:1.0";
  static final String TABLE = NAMESPACE + "table:1.0";
  static final String DRAWING = NAMESPACE + "drawing:1.0";
  static final String DRAWING_3D = NAMESPACE + "dr3d:1.0";
  static final String SVG = NAMESPACE + "svg-compatible:1.0";
  static final String FORM = NAMESPACE + "form:1.0";
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private Odf() {}
}
