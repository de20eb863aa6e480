package org.acme.toolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyLoadingTest {

  @TempDir Path folder;

  @Test
  void takesTheLanguageOfTheCommand() {
    assertThat(EarlyLoading.language("check", "--lsp", "--language", "fr")).contains("fr");
    assertThat(EarlyLoading.language("check", "-", "--language=en-GB")).contains("en-GB");
  }

  @Test
  void takesTheLanguageOfMostWordsOfTheFirstFile() throws IOException {
    String english = write("a.md", "# Orders\n\nThe `service` stores the orders of a customer.\n");
    String german = write("b.md", "Der Dienst speichert die Bestellungen eines Kunden.\n");

    assertThat(EarlyLoading.language("check", english, german)).contains("en");
    assertThat(EarlyLoading.language("check", "--format", "json", german)).contains("de");
  }

  @Test
  void doesNotGuessWithoutText() throws IOException {
    String docx = write("a.docx", "The service stores orders.");

    assertThat(EarlyLoading.language("check", docx)).isEmpty();
    assertThat(EarlyLoading.language("check", folder.toString())).isEmpty();
    assertThat(EarlyLoading.language("check", folder.resolve("missing.md").toString())).isEmpty();
    assertThat(EarlyLoading.language("check", write("empty.md", ""))).isEmpty();
    assertThat(EarlyLoading.language("check", "-")).isEmpty();
    assertThat(EarlyLoading.language("check", "--help")).isEmpty();
  }

  @Test
  void leavesWrongCommandsToTheCommand() {
    assertThat(EarlyLoading.language("check", "--unknown", "a.md")).isEmpty();
    assertThat(EarlyLoading.language("check", "--language", "!", "a.md")).isEmpty();
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
