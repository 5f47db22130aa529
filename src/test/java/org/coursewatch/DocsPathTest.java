package org.coursewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file and folder that README.md and docs/ name is there: in backticks or as a link. */
class DocsPathTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *``` *$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(<?([^()\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");

  /** Letters, digits and what else our file names have; no blank, no glob, no placeholder. */
  private static final Pattern PATH = Pattern.compile("(?:\\.{1,2}/)*[\\w.-]+(?:/[\\w.-]+)*/?");

  private static final Pattern KNOWN_FILE =
      Pattern.compile(
          ".*\\.(?:csv|html|java|json|md|pdf|png|properties|sh|sql|svg|txt|xml|xsd|ya?ml)");

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?:application|audio|image|multipart|text)/[\\w.-]+");

  /**
   * What is no part of the project, or only there once it was built or has run; scopes of SMART and
   * elements of a document are written with a slash too.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:\\.\\./)*shared/|(?:\\./)?(?:target|data|\\.data)(?:/|$)"
              + "|kubernetes\\.io/|launch/patient$|patient/[A-Z]\\w*\\.\\w+$|[A-Z]\\w*/[A-Z]\\w*$");

  /** A path may start at the document itself, or at one of these. */
  private static final List<Path> STARTS =
      Stream.of(
              "",
              "src/main/java/org/coursewatch",
              "src/main/resources",
              "src/test/java/org/coursewatch",
              "src/test/resources")
          .map(PROJECT::resolve)
          .toList();

  @Test
  void everyPathNamedInTheDocumentsExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String path : pathsIn(Files.readString(document))) {
        if (!isThere(document, path)) {
          missing.add(PROJECT.relativize(document) + " names " + path);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void knowsAPathFromOtherText() {
    String text =
        """
        See `src/main/java`, `./mvnw`, `pom.xml`, [more](docs/more.md#part "title") and [up](../x.md).
        Not `a/{id}`, `docs/*.md`, `/q/openapi`, `POST /api/courses`, `text/csv`, `<name>.md`,
        `application/problem+json`, `target/quarkus-app`, [web](https://example.org/a.md), `org.coursewatch.time`,
        `../shared/design/style.md` or [here](#part).
        ```
        cat not/here.md
        ```
        """;
    assertThat(pathsIn(text))
        .containsExactlyInAnyOrder("src/main/java", "./mvnw", "pom.xml", "docs/more.md", "../x.md");
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    if (Files.exists(PROJECT.resolve("README.md"))) {
      documents.add(PROJECT.resolve("README.md"));
    }
    if (Files.exists(PROJECT.resolve("docs"))) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  private static List<String> pathsIn(String markdown) {
    String text = FENCE.matcher(markdown).replaceAll("");
    Stream<String> code = CODE.matcher(text).results().map(DocsPathTest::named);
    Stream<String> links =
        LINK.matcher(CODE.matcher(text).replaceAll("code")).results().map(DocsPathTest::named);
    return Stream.concat(
            code.filter(DocsPathTest::isPath), links.filter(DocsPathTest::isLinkedPath))
        .toList();
  }

  private static String named(MatchResult match) {
    return match.group(1).replaceFirst("[#?].*", "");
  }

  private static boolean isPath(String text) {
    return isLinkedPath(text)
        && (text.contains("/") || KNOWN_FILE.matcher(text).matches())
        && !MEDIA_TYPE.matcher(text).matches();
  }

  private static boolean isLinkedPath(String text) {
    return PATH.matcher(text).matches() && !ELSEWHERE.matcher(text).lookingAt();
  }

  private static boolean isThere(Path document, String path) {
    return Stream.concat(Stream.of(document.getParent()), STARTS.stream())
        .anyMatch(start -> Files.exists(start.resolve(path).normalize()));
  }
}
