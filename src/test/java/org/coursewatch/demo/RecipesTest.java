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
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every recipe of docs/integration.md works as printed, one after the other: bash runs it against
 * this service with its demo. A comment {@code # → 200 text} beside a call says what comes back;
 * where there is none, it is a success. And the client of deploy/client speaks with the service.
 */
@QuarkusTest
@TestProfile(RecipesProfile.class)
class RecipesTest {

  private static final Path DOCUMENT = Path.of("docs/integration.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern PROMISE = Pattern.compile("# → (\\d{3})(.*)");
  private static final Pattern CALL = Pattern.compile("\\bcurl -");

  /** What somebody else's systems are needed for; the tests of that face run it. */
  private static final Pattern ELSEWHERE = Pattern.compile("…|\\$TOKEN|<[a-z-]+>|^mvn ");

  /** Keeps status and body of every call of a block, and hands the body on as curl would. */
  private static final String CURL =
      """
      curl() {
        call="$block-$(printf '%03d' "$(ls "$block"-*.status 2>/dev/null | wc -l)")"
        command curl "$@" -o "$call.body" -w '%{http_code}' > "$call.status"
        cat "$call.body"
      }
      """;

  @TestHTTPResource URI service;
  @TempDir Path folder;

  @Test
  void everyRecipeWorksAsPrinted() throws IOException, InterruptedException {
    assumeTrue(runs("curl --version"), "curl is not installed");
    List<String> blocks =
        BLOCK.matcher(Files.readString(DOCUMENT)).results().map(block -> block.group(1)).toList();
    StringBuilder script = new StringBuilder(CURL);
    for (int number = 0; number < blocks.size(); number++) {
      if (isRun(blocks.get(number))) {
        script.append("block=%03d%n%s%n".formatted(number, blocks.get(number)));
      }
    }
    String here = "http://localhost:" + service.getPort();
    runs(script.toString().replace("http://localhost:8080", here));
    SoftAssertions softly = new SoftAssertions();
    for (int number = 0; number < blocks.size(); number++) {
      if (isRun(blocks.get(number))) {
        judge(softly, number, blocks.get(number));
      }
    }
    softly.assertAll();
  }

  private static boolean isRun(String block) {
    return !ELSEWHERE.matcher(block).find();
  }

  private void judge(SoftAssertions softly, int number, String block) throws IOException {
    List<MatchResult> promises = PROMISE.matcher(block).results().toList();
    List<String> calls = calls(number);
    long printed = CALL.matcher(block).results().count();
    softly.assertThat(calls.size()).as("calls of\n" + block).isEqualTo((int) printed);
    boolean isPromised = promises.size() == calls.size();
    for (int call = 0; call < calls.size(); call++) {
      String status = Files.readString(folder.resolve(calls.get(call) + ".status"));
      Path body = folder.resolve(calls.get(call) + ".body");
      String told = Files.exists(body) ? Files.readString(body) : "";
      String of = "call " + (call + 1) + " of\n" + block + "\nanswered " + status + " " + told;
      if (isPromised) {
        softly.assertThat(status).as(of).isEqualTo(promises.get(call).group(1));
        softly.assertThat(told).as(of).contains(said(promises.get(call)));
      } else {
        softly.assertThat(status).as(of).startsWith("2");
      }
    }
  }

  /** What the answer contains, without the quotes around it. */
  private static String said(MatchResult promise) {
    return promise.group(2).strip().replaceFirst("^\"(.*)\"$", "$1");
  }

  private List<String> calls(int number) throws IOException {
    String prefix = "%03d-".formatted(number);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(".status"))
          .map(name -> name.replace(".status", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void theClientInJavaSpeaksWithTheService() throws IOException, InterruptedException {
    Path copy = folder.resolve("deploy/client");
    String script =
        """
        mkdir -p '%1$s' src/test/resources/golden && cp -r '%2$s/deploy/client/.' '%1$s' && rm -rf '%1$s/target' \
          && cp '%2$s/src/test/resources/golden/openapi.yaml' src/test/resources/golden/ \
          && JAVA_HOME='%3$s' '%2$s/mvnw' -q -B -ntp -f '%1$s/pom.xml' test -Dcoursewatch.address=http://localhost:%4$d \
          && cat '%1$s'/target/surefire-reports/*.txt
        """
            .formatted(
                copy,
                Path.of("").toAbsolutePath(),
                System.getProperty("java.home"),
                service.getPort());
    boolean isBuilt = runs(script);
    String output = Files.readString(folder.resolve("output"));
    assertThat(isBuilt).as(output).isTrue();
    assertThat(output).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }

  private boolean runs(String script) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    boolean isOver = bash.waitFor(900, TimeUnit.SECONDS);
    bash.destroy();
    return isOver && bash.exitValue() == 0;
  }
}
