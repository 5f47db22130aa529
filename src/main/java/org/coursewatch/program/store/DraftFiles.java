package org.coursewatch.program.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursewatch.program.Drafts;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@link Drafts} as YAML, read by what reads the files in force, and those in {@code
 * coursewatch.programs.drafts}. A name is looked up in the list of the folder, never put into a
 * path.
 */
@Singleton
final class DraftFiles implements Drafts {

  private static final Logger LOG = Logger.getLogger(DraftFiles.class);
  private static final int MOST_FILES = 100;
  private static final Pattern VERSION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Programs programs;
  private final ProgramFolder inForce;
  private final Optional<Path> folder;

  DraftFiles(
      Programs programs,
      @ConfigProperty(name = "coursewatch.programs.dir") Optional<Path> inForce,
      @ConfigProperty(name = "coursewatch.programs.drafts") Optional<Path> folder) {
    this.programs = programs;
    this.inForce = inForce.map(ProgramFolder::at).orElseGet(ProgramFolder::shipped);
    this.folder = folder;
  }

  @Override
  public Draft read(Program program, String text) {
    Faults faults = new Faults();
    String id = id(program, text, faults);
    Optional<RuleSet> rules =
        new RuleFileReader(Optional.of(program.zone()), faults).read(id, text).rules();
    List<DraftFault> found = faults.found().stream().map(DraftFiles::fault).distinct().toList();
    return found.isEmpty() && rules.isPresent()
        ? new UsableDraft(rules.get(), hash(text))
        : new FaultyDraft(found);
  }

  /** A draft lies in no folder that could say what it is; it says so itself. */
  private static String id(Program program, String text, Faults faults) {
    String start = program.id() + "/";
    String wanted = start + "draft";
    Optional<Section> top = YamlText.read("draft.yaml", text, new Faults());
    if (top.isEmpty() || !top.get().isMapping()) {
      return wanted;
    }
    String stated = top.get().text("id", "write " + wanted);
    if (stated.isEmpty()) {
      return wanted;
    }
    boolean fits = stated.startsWith(start);
    if (!fits || !VERSION.matcher(stated.substring(start.length())).matches()) {
      faults.add(
          top.get().placeOf("id"),
          "id",
          "\"" + stated + "\" is no version of " + program.id(),
          "write " + wanted + ", or another name behind " + start);
    }
    return stated;
  }

  @Override
  public List<String> names() {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .limit(MOST_FILES)
          .toList();
    } catch (IOException unreadable) {
      LOG.warnf("The folder of drafts cannot be listed: %s", unreadable.getClass());
      return List.of();
    }
  }

  @Override
  public Optional<String> text(String name) {
    if (folder.isEmpty() || !names().contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(folder.get().resolve(name)));
    } catch (IOException unreadable) {
      LOG.warnf("A draft cannot be read: %s", unreadable.getClass());
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> version(String id) {
    boolean isKnown = programs.all().stream().anyMatch(program -> program.version(id).isPresent());
    try {
      return isKnown ? inForce.text(id + ".yaml") : Optional.empty();
    } catch (IOException unreadable) {
      LOG.warnf("A rule file cannot be read: %s", unreadable.getClass());
      return Optional.empty();
    }
  }

  private static DraftFault fault(Fault fault) {
    Place place = fault.place();
    return new DraftFault(
        place.line(), place.column(), fault.path(), fault.wrong(), fault.remedy());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
