package org.coursewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tour of the README works as printed: its commands are run by bash against this service, and
 * each answer has the status and the text that the comment beside the command promises.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ReadmeTourTest {

  private static final Pattern SECTION = Pattern.compile("(?ms)^## A tour.*?(?=^## )");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern PROMISE = Pattern.compile("# → (\\d{3}) (.+)");

  /** Keeps status and body of every call, and hands the body on as curl would. */
  private static final String CURL =
      """
      curl() {
        call=$(printf '%03d' "$(ls *.status 2>/dev/null | wc -l)")
        command curl "$@" -o "$call.body" -w '%{http_code}' > "$call.status" && cat "$call.body"
      }
      """;

  private record Answer(String status, String body) {}

  @TestHTTPResource URI service;
  @TempDir Path folder;

  @Test
  void theTourWorksAsPrinted() throws IOException, InterruptedException {
    assumeTrue(runs("curl --version"), "curl is not installed");
    String tour = tour();
    List<MatchResult> promises = PROMISE.matcher(tour).results().toList();
    assertThat(tour.split("curl -sw", -1))
        .as("each call has a promise")
        .hasSize(promises.size() + 1);

    String here = "http://localhost:" + service.getPort();
    String script = CURL + tour.replace("http://localhost:8080", here);
    assertThat(runs(script)).as("bash runs the tour").isTrue();

    for (int call = 0; call < promises.size(); call++) {
      Answer answer = answer(call);
      String promised = promises.get(call).group();
      assertThat(answer.status())
          .as(promised + "\n" + answer)
          .isEqualTo(promises.get(call).group(1));
      assertThat(answer.body()).as(promised).contains(promises.get(call).group(2).strip());
    }
  }

  @Test
  void theReadmeNamesTheDemoPatient() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(DemoCast.PATIENT_NUMBER.toString(), DemoCast.PATIENT_BIRTH_DATE.toString());
  }

  private static String tour() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    MatchResult section = SECTION.matcher(readme).results().findFirst().orElseThrow();
    return BLOCK
        .matcher(section.group())
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  private Answer answer(int call) throws IOException {
    String name = "%03d".formatted(call);
    return new Answer(
        Files.readString(folder.resolve(name + ".status")),
        Files.readString(folder.resolve(name + ".body")));
  }

  private boolean runs(String script) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    return bash.waitFor(60, TimeUnit.SECONDS) && bash.exitValue() == 0;
  }
}
