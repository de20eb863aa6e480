package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentDbHookTest {
  private static final String CERTIFICATES =
      "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n";

  @TempDir Path folder;
  private Path certificates;
  private String kind = "hooks";

  @BeforeEach
  void name() {
    certificates = folder.resolve("pki/global-bundle.pem");
  }

  @Test
  void downloadsTheCertificates() throws IOException {
    assertThat(run("printf -- '" + CERTIFICATES + "' >\"${@: -2:1}\"").status()).isZero();
    assertThat(certificates).hasContent(CERTIFICATES);
  }

  /** Settings can change to DocumentDB without a new version. */
  @Test
  void downloadsThemWhenSettingsChangeToo() throws IOException {
    kind = "confighooks";

    downloadsTheCertificates();
  }

  @Test
  void keepsEarlierCertificatesIfTheDownloadFails() throws IOException {
    Files.createDirectories(certificates.getParent());
    Files.writeString(certificates, CERTIFICATES);

    Result result = run("exit 28");

    assertThat(result.status()).isZero();
    assertThat(result.output()).contains("of an earlier release are used");
    assertThat(certificates).hasContent(CERTIFICATES);
  }

  @Test
  void failsIfThereAreNoCertificates() throws IOException {
    assertThat(run("exit 28").status()).isNotZero();
  }

  @Test
  void rejectsAFileWithoutACertificate() throws IOException {
    Result result = run("echo '<html>' >\"${@: -2:1}\"");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("contains no certificate");
    assertThat(certificates).doesNotExist();
  }

  @Test
  void doesNothingForAnotherDatabase() throws IOException {
    certificates = Path.of("");

    assertThat(run("exit 1")).isEqualTo(new Result(0, ""));
  }

  private Result run(String curl) {
    Programs.write(folder.resolve("curl"), curl);
    return Command.of(
            Command.SCRIPTS.resolve(
                "todo-app/.platform/%s/prebuild/10_documentdb_authorities.sh".formatted(kind)))
        .withPath(folder)
        .with("QUARKUS_TLS_DOCUMENTDB_TRUST_STORE_PEM_CERTS", certificates)
        .run();
  }
}
