package org.coursewatch.platform;

import io.quarkus.bootstrap.app.AugmentResult;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The service packaged as for production, from the classes under test: what {@code ./mvnw package}
 * makes, before that phase is reached. The packaging runs in a process of its own, so that it knows
 * nothing of the test that asks for it.
 */
public final class PackagedService {

  private static final Path FOLDER = Path.of("target", "packaged-service");
  private static final long LONGEST_MINUTES = 5;

  private PackagedService() {}

  /** The jar to start; made anew. */
  public static Path jar() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path output = FOLDER.resolve("packaging.log");
    List<String> command = new ArrayList<>();
    command.add(java());
    for (String handedOn : List.of("maven.repo.local", "maven.home", "localRepository")) {
      String value = System.getProperty(handedOn);
      if (value != null) {
        command.add("-D" + handedOn + "=" + value);
      }
    }
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            PackagedService.class.getName()));
    ProcessBuilder packaging =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    packaging.environment().keySet().removeIf(name -> name.matches("(?i)(quarkus|coursewatch).*"));
    Process process = packaging.start();
    boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    Path jar = FOLDER.resolve("quarkus-app").resolve("quarkus-run.jar");
    if (!ended || process.exitValue() != 0 || !Files.exists(jar)) {
      throw new IllegalStateException("not packaged: " + Files.readString(output));
    }
    return jar.toAbsolutePath();
  }

  /** The Java that runs this. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Packages; called in a process of its own. */
  public static void main(String... none) throws Exception {
    try (CuratedApplication application =
        QuarkusBootstrap.builder()
            .setApplicationRoot(Path.of("target", "classes").toAbsolutePath())
            .setProjectRoot(Path.of("").toAbsolutePath())
            .setTargetDirectory(FOLDER.toAbsolutePath())
            .setBaseName("coursewatch")
            .setMode(QuarkusBootstrap.Mode.PROD)
            .setLocalProjectDiscovery(true)
            .setIsolateDeployment(true)
            .setOffline(true)
            .build()
            .bootstrap()) {
      AugmentResult result = application.createAugmentor().createProductionApplication();
      System.out.println(result.getJar().getPath());
    }
  }
}
