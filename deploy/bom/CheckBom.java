import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether the bill of materials of the built service is complete: every jar that is shipped
 * stands in it with its version, and under a license that is allowed. Arguments: the folder of the
 * service, and the file of allowed licenses, one a line. Run by the build.
 */
final class CheckBom {

  /** Ours, and made while building. */
  private static final Set<String> OWN = Set.of("org.coursewatch.coursewatch");

  private CheckBom() {}

  public static void main(String... arguments) throws IOException {
    Path service = Path.of(arguments[0]);
    Path bom = service.resolve("coursewatch.cdx.json");
    JsonNode components = new ObjectMapper().readTree(bom.toFile()).path("components");
    Set<String> allowed =
        Files.readAllLines(Path.of(arguments[1])).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toSet());
    List<String> faults = new ArrayList<>();
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : components) {
      listed.add(
          "%s.%s-%s"
              .formatted(
                  component.path("group").asText(),
                  component.path("name").asText(),
                  component.path("version").asText()));
      check(component, allowed, faults);
    }
    for (String jar : shipped(service)) {
      if (listed.stream().noneMatch(name -> isOf(jar, name))) {
        faults.add(jar + " is shipped and not listed");
      }
    }
    faults.forEach(System.err::println);
    if (!faults.isEmpty() || listed.isEmpty()) {
      System.err.println(bom + " is not complete, or a license is new: " + arguments[1]);
      System.exit(1);
    }
  }

  private static void check(JsonNode component, Set<String> allowed, List<String> faults) {
    String name = component.path("purl").asText();
    if (component.path("version").asText().isEmpty()) {
      faults.add(name + " has no version");
    }
    Set<String> licenses = new TreeSet<>();
    for (JsonNode license : component.path("licenses")) {
      Stream.of("/license/id", "/license/name", "/expression")
          .map(license::at)
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue)
          .forEach(licenses::add);
    }
    // Of several licenses the user of a library may choose one.
    if (licenses.stream().noneMatch(allowed::contains)) {
      faults.add(name + " comes under " + licenses);
    }
  }

  /** A jar is named like its component, with a classifier behind it at times. */
  private static boolean isOf(String jar, String component) {
    return jar.equals(component + ".jar") || jar.startsWith(component + "-");
  }

  private static List<String> shipped(Path service) throws IOException {
    try (Stream<Path> files = Files.walk(service.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .filter(name -> OWN.stream().noneMatch(name::startsWith))
          .sorted()
          .toList();
    }
  }
}
