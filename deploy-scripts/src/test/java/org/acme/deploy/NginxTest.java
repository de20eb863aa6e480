package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs nginx with the configuration of Elastic Beanstalk and ours, in front of a server that
 * answers with the client address it got.
 */
class NginxTest {
  private static final Path LOCATION =
      Command.SCRIPTS.resolve(
          "todo-app/.platform/nginx/conf.d/elasticbeanstalk/00_application.conf");

  @TempDir Path folder;
  private HttpServer application;
  private Process nginx;
  private String url;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    assumeTrue(
        Command.of("bash", "-c", "command -v nginx").run().status() == 0, "nginx is not installed");
    application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    application.createContext(
        "/",
        exchange -> {
          String caller = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
          String scheme = exchange.getRequestHeaders().getFirst("X-Forwarded-Proto");
          String chain = exchange.getRequestHeaders().getFirst("X-Original-Forwarded-For");
          String key = exchange.getRequestHeaders().getFirst("X-Origin-Verify");
          byte[] body =
              ("{\"caller\":\"%s\",\"scheme\":\"%s\",\"chain\":\"%s\",\"key\":\"%s\"}"
                          .formatted(caller, scheme, chain, key)
                      + " ".repeat(2000))
                  .getBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          if (exchange.getRequestURI().getPath().startsWith("/account/")) {
            exchange.getResponseHeaders().add("Set-Cookie", "q_session=" + "a".repeat(4000));
            exchange.getResponseHeaders().add("Set-Cookie", "q_session_2=" + "a".repeat(4000));
          }
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    application.start();
    nginx();
  }

  @AfterEach
  void stop() {
    if (nginx != null) {
      stopNginx();
      application.stop(0);
    }
  }

  @Test
  void ignoresAForwardedAddressFromAClient() {
    assertThat(curl("-H", "X-Forwarded-For: 203.0.113.7", url))
        .contains("\"caller\":\"127.0.0.1\"");
  }

  @Test
  void passesOnNoOtherForwardedHeaderFromAClient() {
    assertThat(curl("-H", "X-Forwarded-Proto: ht tp", url)).contains("\"scheme\":\"null\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q/metrics", "/q/metrics", "q//metrics/x", "%71/metrics", "a/../q/metrics"})
  void showsNoMetrics(String path) {
    assertThat(curl("--path-as-is", "-o", "/dev/null", "-w", "%{http_code}", url + path))
        .isEqualTo("404");
    assertThat(curl("-o", "/dev/null", "-w", "%{http_code}", url + "q/health/ready"))
        .isEqualTo("200");
  }

  @Test
  void passesOnOnlyTheAddressFromTheLoadBalancer() throws IOException, InterruptedException {
    stopNginx();
    // In this test the load balancer has an address of this machine.
    nginx("set_real_ip_from 10.0.0.0/8;", "set_real_ip_from 127.0.0.0/8;");

    assertThat(curl("-H", "X-Forwarded-For: 192.0.2.66, 203.0.113.7", url))
        .contains("\"caller\":\"203.0.113.7\"");
  }

  /**
   * CloudFront adds the visitor's address to what the visitor sends, and the load balancer adds
   * CloudFront's. ClientAddressTest takes the visitor's from the chain.
   */
  @Test
  void passesOnTheChainBehindCloudFront() throws IOException, InterruptedException {
    stopNginx();
    nginx("set_real_ip_from 10.0.0.0/8;", "set_real_ip_from 127.0.0.0/8;");

    assertThat(curl("-H", "X-Forwarded-For: 192.0.2.66, 198.51.100.7, 203.0.113.80", url))
        .contains(
            "\"caller\":\"203.0.113.80\"", "\"chain\":\"192.0.2.66, 198.51.100.7, 203.0.113.80\"");
    assertThat(
            curl(
                "-H",
                "X-Forwarded-For: 192.0.2.66",
                "-H",
                "X-Forwarded-For: 198.51.100.7, 203.0.113.80",
                url))
        .contains("\"chain\":\"192.0.2.66, 198.51.100.7, 203.0.113.80\"");
  }

  @Test
  void passesOnNoChainFromAClient() {
    assertThat(curl("-H", "X-Original-Forwarded-For: 192.0.2.66, 203.0.113.80", url))
        .contains("\"chain\":\"null\"");
  }

  @Test
  void keepsTheKeyOfCloudFrontFromTheApplication() {
    assertThat(curl("-H", "X-Origin-Verify: secret", url)).contains("\"key\":\"null\"");
  }

  @Test
  void logsNoAddressOfACalendarFeed() throws IOException {
    assertThat(curl("--path-as-is", url + "api/v1/feeds/secret.ics")).contains("caller");
    assertThat(curl("--path-as-is", url + "api//v1/%66eeds/secret.ics")).contains("caller");
    assertThat(curl(url + "api/v1/tasks/feed")).contains("caller");

    assertThat(Files.readString(folder.resolve("access.log")))
        .contains("/api/v1/tasks/feed")
        .doesNotContain("secret");
  }

  @Test
  void passesOnTheCookiesOfASignIn() {
    assertThat(curl("-D", "-", "-o", "/dev/null", url + "account/signed-in"))
        .contains("200 OK", "q_session_2=");
    String cookies = "q_session=%s; q_session_2=%1$s".formatted("a".repeat(3500));
    assertThat(curl("-o", "/dev/null", "-w", "%{http_code}", "-H", "Cookie: " + cookies, url))
        .isEqualTo("200");
  }

  @Test
  void compressesAnswers() {
    assertThat(curl("-D", "-", "-o", "/dev/null", "-H", "Accept-Encoding: gzip", url))
        .contains("Content-Encoding: gzip", "Vary: Accept-Encoding");
    assertThat(
            curl(
                "-D",
                "-",
                "-o",
                "/dev/null",
                "-H",
                "Accept-Encoding: gzip",
                "-H",
                "Via: 2.0 a.cloudfront.net (CloudFront)",
                url))
        .as("behind CloudFront, too")
        .contains("Content-Encoding: gzip");
  }

  @Test
  void acceptsABodyAsLargeAsTheApplicationAccepts() throws IOException {
    Path body = Files.write(folder.resolve("body"), new byte[16 * 1024 * 1024]);
    assertThat(curl("-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@" + body, url))
        .isEqualTo("200");
    Files.write(body, new byte[18 * 1024 * 1024]);
    assertThat(curl("-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@" + body, url))
        .isEqualTo("413");
  }

  private void stopNginx() {
    nginx.destroy();
    nginx.onExit().join();
  }

  private String curl(String... arguments) {
    Object[] words = new Object[arguments.length + 2];
    words[0] = "curl";
    words[1] = "-s";
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return Command.of(words).run().output();
  }

  /**
   * Starts nginx with the relevant part of the platform's configuration, which switches gzip off.
   * nginx writes to the folder of the test only, so it needs no other rights.
   */
  private void nginx(String... replacement) throws IOException, InterruptedException {
    int port = Ports.free();
    String location =
        Files.readString(LOCATION)
            .replace("127.0.0.1:8080", "127.0.0.1:" + application.getAddress().getPort());
    if (replacement.length == 2) {
      location = location.replace(replacement[0], replacement[1]);
    }
    Path included = Files.writeString(folder.resolve("00_application.conf"), location);
    Path configuration =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            user root;
            pid pid;
            error_log error.log;
            events {}
            http {
              access_log access.log;
              client_body_temp_path body_temp;
              proxy_temp_path proxy_temp;
              fastcgi_temp_path fastcgi_temp;
              scgi_temp_path scgi_temp;
              uwsgi_temp_path uwsgi_temp;
              server {
                listen 127.0.0.1:%d;
                gzip off;
                gzip_comp_level 4;
                gzip_types text/plain;
                include %s;
              }
            }
            """
                .formatted(port, included));
    url = "http://127.0.0.1:" + port + "/";
    nginx =
        new ProcessBuilder(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                configuration.toString(),
                "-g",
                "daemon off;")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    Ports.await(port);
  }
}
