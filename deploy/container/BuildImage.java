import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the image of the service as a file, without a container daemon:
 *
 * <pre>BuildImage &lt;quarkus-app&gt; &lt;image.tar&gt; &lt;base&gt; &lt;version&gt;</pre>
 *
 * The base is the name of an image in a registry, {@code tar://} and a file, or {@code scratch}.
 * The file is an OCI archive; from the same application and base it is the same, byte by byte.
 * Jib's jars have to be on the class path; {@code ./mvnw -Pimage package} puts them there.
 */
public final class BuildImage {

  /** Whoever runs it: nobody the base knows. The chart and the compose file name the same. */
  private static final String USER = "10001";

  private static final String PASSWD =
      """
      root:x:0:0:root:/root:/usr/sbin/nologin
      nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
      coursewatch:x:10001:10001:Coursewatch:/var/lib/coursewatch:/usr/sbin/nologin
      """;
  private static final String GROUP =
      """
      root:x:0:
      nogroup:x:65534:
      coursewatch:x:10001:
      """;

  private static final String HOME = "/opt/coursewatch";
  private static final String STATE = "/var/lib/coursewatch";

  /** A file everybody may read and nobody may change: it belongs to root. */
  private static final FilePermissions READABLE = FilePermissions.fromOctalString("444");

  private static final FilePermissions FOLDER = FilePermissions.fromOctalString("555");
  private static final FilePermissions PRIVATE = FilePermissions.fromOctalString("700");
  private static final Instant THEN = Instant.ofEpochSecond(1);

  private BuildImage() {}

  /** What changes seldom comes first, so that a new version sends little. */
  private static final List<String> LAYERS = List.of("lib/boot", "lib/main", "quarkus", "app", "");

  public static void main(String... arguments) throws Exception {
    if (arguments.length != 4) {
      System.err.println("Usage: BuildImage <quarkus-app> <image.tar> <base> <version>");
      System.exit(2);
    }
    Path application = Path.of(arguments[0]).toAbsolutePath().normalize();
    if (!Files.isRegularFile(application.resolve("quarkus-run.jar"))) {
      System.err.println("There is no packaged service in " + application + ".");
      System.exit(1);
    }
    Path file = Path.of(arguments[1]).toAbsolutePath().normalize();
    Files.createDirectories(file.getParent());
    JibContainer made =
        image(application, arguments[2], arguments[3])
            .containerize(
                Containerizer.to(TarImage.at(file).named("coursewatch:" + arguments[3]))
                    .setToolName("coursewatch")
                    .setBaseImageLayersCache(file.resolveSibling("image-cache").resolve("base"))
                    .setApplicationLayersCache(file.resolveSibling("image-cache").resolve("own")));
    System.out.println(made.getDigest() + " " + file);
  }

  private static JibContainerBuilder image(Path application, String base, String version)
      throws Exception {
    JibContainerBuilder image =
        Jib.from(base)
            .setFormat(ImageFormat.OCI)
            .setCreationTime(THEN)
            .setUser(USER + ":" + USER)
            .setWorkingDirectory(AbsoluteUnixPath.get(STATE))
            .setEntrypoint("java", "-jar", HOME + "/quarkus-run.jar")
            .setExposedPorts(Port.tcp(8080))
            .setEnvironment(new TreeMap<>(environment()))
            .setLabels(new TreeMap<>(labels(version)));
    for (String folder : LAYERS) {
      image.addFileEntriesLayer(layer(application, folder));
    }
    return image.addFileEntriesLayer(state(application));
  }

  private static Map<String, String> environment() {
    return Map.of(
        "JDK_JAVA_OPTIONS",
        "-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"
            + " -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow"
            + " --enable-native-access=ALL-UNNAMED",
        "COURSEWATCH_DATABASE_FOLDER",
        STATE + "/data",
        "COURSEWATCH_KEYS_FILE",
        STATE + "/keys/ring.json",
        "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY",
        "/tmp/uploads");
  }

  private static Map<String, String> labels(String version) {
    return Map.of(
        "org.opencontainers.image.title", "Coursewatch",
        "org.opencontainers.image.description",
            "Keeps watch over courses of a medicine under a safety program",
        "org.opencontainers.image.licenses", "Apache-2.0",
        "org.opencontainers.image.version", version);
  }

  /** The files of one folder of the application; of its root, only those beside the folders. */
  private static FileEntriesLayer layer(Path application, String folder) throws IOException {
    FileEntriesLayer.Builder layer =
        FileEntriesLayer.builder().setName(folder.isEmpty() ? "start" : folder);
    Path from = application.resolve(folder);
    if (!Files.isDirectory(from)) {
      return layer.build();
    }
    try (Stream<Path> files = Files.walk(from, folder.isEmpty() ? 1 : Integer.MAX_VALUE)) {
      for (Path file : files.sorted().toList()) {
        String name = application.relativize(file).toString().replace('\\', '/');
        AbsoluteUnixPath target = AbsoluteUnixPath.get(HOME + (name.isEmpty() ? "" : "/" + name));
        if (name.endsWith(".aot")) {
          // Of the Java that built it, and the base has another.
          continue;
        }
        if (Files.isRegularFile(file)) {
          layer.addEntry(file, target, READABLE, THEN, "0:0");
        } else if (!folder.isEmpty() || file.equals(from)) {
          layer.addEntry(file, target, FOLDER, THEN, "0:0");
        }
      }
    }
    return layer.build();
  }

  /**
   * Where the service may write, when nothing is mounted there: empty, and its own. And its name:
   * PostgreSQL does not start for a user without one.
   */
  private static FileEntriesLayer state(Path anyFolder) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("state");
    for (String file : List.of("passwd", "group")) {
      Path accounts = Files.createTempFile("coursewatch", file);
      Files.writeString(accounts, file.equals("passwd") ? PASSWD : GROUP);
      accounts.toFile().deleteOnExit();
      layer.addEntry(accounts, AbsoluteUnixPath.get("/etc/" + file), READABLE, THEN, "0:0");
    }
    for (String folder : List.of("", "/data", "/keys")) {
      layer.addEntry(
          anyFolder, AbsoluteUnixPath.get(STATE + folder), PRIVATE, THEN, USER + ":" + USER);
    }
    return layer.build();
  }
}
