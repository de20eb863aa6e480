package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the script with which CI compares two builds of one commit. */
class CompareArchivesTest {
  @TempDir Path folder;

  @BeforeEach
  void buildOnce() throws IOException {
    build("one", "1.0", "script");
  }

  @Test
  void acceptsIdenticalArchives() throws IOException {
    build("another", "1.0", "script");

    Result result = compare();

    assertThat(result.output())
        .contains("0 of 1 generated classes differ")
        .doesNotContain("differs:", "other");
    assertThat(result.status()).isZero();
  }

  @Test
  void acceptsAndCountsDifferentGeneratedClasses() throws IOException {
    build("another", "1.0", "script", "another class");

    Result result = compare();

    assertThat(result.output()).contains("1 of 1 generated classes differ");
    assertThat(result.status()).isZero();
  }

  @Test
  void rejectsADifferentPage() throws IOException {
    build("another", "1.0", "another script");

    Result result = compare();

    assertThat(result.output()).contains("differs:", "index.js");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void rejectsADifferentFileOfTheApplication() throws IOException {
    build("another", "1.1", "script");

    Result result = compare();

    assertThat(result.output()).contains("toolkit-api-1.0-codedeploy.zip differs:");
    assertThat(result.status()).isEqualTo(1);
  }

  private Result compare() {
    return Command.of(
            Command.SCRIPTS.resolve("src/test/compare-archives.sh"),
            folder.resolve("one"),
            folder.resolve("another"))
        .run();
  }

  private void build(String clone, String version, String script) throws IOException {
    build(clone, version, script, "class");
  }

  private void build(String clone, String version, String script, String generated)
      throws IOException {
    move(
        Build.todo(folder, version, script, generated),
        clone + "/todo-app/target/todo-app-1.0-beanstalk.zip");
    move(
        Build.toolkit(folder, version, script, generated),
        clone + "/toolkit-api/target/toolkit-api-1.0-codedeploy.zip");
  }

  private void move(Path archive, String place) throws IOException {
    Path target = folder.resolve(place);
    Files.createDirectories(target.getParent());
    Files.move(archive, target);
  }
}
