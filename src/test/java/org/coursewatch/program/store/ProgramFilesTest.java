package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Index, program files and the order of versions: a gap, an overlap or a forgotten file stops the
 * service.
 */
class ProgramFilesTest {

  @TempDir Path folder;
  EditedPrograms programs;

  @BeforeEach
  void copyTheShippedFiles() {
    programs = EditedPrograms.copiedTo(folder);
  }

  @Test
  void aCopyInAnotherFolderLoads() {
    assertThat(programs.faults()).isEmpty();
  }

  @Test
  void aVersionThatDoesNotReplaceTheOneBeforeItLeavesAGap() {
    int line =
        programs.replace(
            EditedPrograms.NEW,
            "",
            "replaces: us-ipledge/2021-12-13",
            "replaces: us-ipledge/2026-08-08");
    assertOneFault(
        EditedPrograms.NEW
            + ":"
            + line
            + ":1: replaces gap: it replaces us-ipledge/2026-08-08, and the version before"
            + " it is us-ipledge/2021-12-13; write us-ipledge/2021-12-13, or list what is missing in index.yaml");
  }

  @Test
  void theFirstVersionReplacesNone() {
    programs.replace(EditedPrograms.OLD, "", "replaces: none", "replaces: us-ipledge/2010-10-22");
    assertOneFault(
        "replaces gap: it replaces us-ipledge/2010-10-22, and the version before it is none");
  }

  @Test
  void twoVersionsThatBeginOnOneDayOverlap() {
    int line = beginNewVersionOn("2021-12-13", "2021-12-13T00:00:00-05:00");
    assertOneFault(
        EditedPrograms.NEW
            + ":"
            + line
            + ":1: validFrom overlap: us-ipledge/2021-12-13 begins on 2021-12-13 too");
  }

  @Test
  void aVersionThatBeginsBeforeTheOneItReplacesOverlaps() {
    beginNewVersionOn("2021-12-12", "2021-12-12T00:00:00-05:00");
    assertOneFault(
        "validFrom overlap: us-ipledge/2021-12-13, which it replaces, begins later, on 2021-12-13");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    programs.delete(EditedPrograms.NEW);
    assertOneFault(
        "index.yaml:4:5: there is no file us-ipledge/2026-11-15.yaml; add the file or take its line out");
  }

  @Test
  void aFileThatIsNotInTheIndexIsTold() {
    programs.replace("index.yaml", "", "      - 2026-11-15\n", "");
    assertOneFault(
        "us-ipledge/2026-11-15.yaml:1:1: the file is not in index.yaml; list it there or take it away");
  }

  @Test
  void aVersionListedTwiceIsTold() {
    programs.replace(
        "index.yaml", "", "      - 2026-11-15\n", "      - 2026-11-15\n      - 2026-11-15\n");
    assertOneFault(
        "index.yaml:8:9: programs.versions 2026-11-15 is listed twice; take one of them out");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() {
    programs.replace("index.yaml", "", "- 2026-11-15", "- ../../secret");
    assertThat(programs.faults())
        .anySatisfy(fault -> assertThat(fault).contains("\"../../secret\" is not a name"));
  }

  @Test
  void anIndexWithoutProgramsIsTold() {
    programs.write("index.yaml", "programs: []\n");
    assertOneFault("index.yaml:1:11: programs is not a list with something in it");
  }

  @Test
  void aFolderWithoutIndexIsTold() {
    programs.delete("index.yaml");
    assertOneFault("there is no file index.yaml");
  }

  @Test
  void aProgramOfAnotherNameIsTold() {
    programs.replace("us-ipledge/program.yaml", "", "id: us-ipledge", "id: ipledge");
    assertOneFault(
        "us-ipledge/program.yaml:2:5: id \"ipledge\" does not match the folder; write us-ipledge");
  }

  @Test
  void brokenYamlIsToldWithItsPlace() {
    programs.write(EditedPrograms.NEW, "id: us-ipledge/2026-11-15\ntitle: [open\n");
    assertOneFault(EditedPrograms.NEW + ":3:1: the file cannot be read as YAML");
  }

  @Test
  void anEmptyFileIsTold() {
    programs.write(EditedPrograms.NEW, "# nothing yet\n");
    assertOneFault(EditedPrograms.NEW + ":1:1: the file is empty");
  }

  @Test
  void referencesAreNotFollowed() {
    programs.write(EditedPrograms.NEW, "id: &all [us-ipledge]\ntitle: *all\n");
    assertOneFault(EditedPrograms.NEW + ":1:1: the file is not accepted");
  }

  @Test
  void theServiceDoesNotStartWithAFault() {
    programs.replace(EditedPrograms.NEW, "window-days", "value: 7", "value: 0");
    assertThatThrownBy(() -> new ProgramsProducer(Optional.of(folder)).files())
        .isInstanceOf(FaultyProgramFiles.class)
        .hasMessageStartingWith(
            "the program files have 1 fault, so nothing is enforced:\n  " + EditedPrograms.NEW);
  }

  private int beginNewVersionOn(String day, String instant) {
    programs.replace(
        EditedPrograms.NEW,
        "",
        "validFromInstant: 2026-11-15T00:00:00-05:00",
        "validFromInstant: " + instant);
    programs.replace(EditedPrograms.NEW, "", "announcedOn: 2026-06-16", "announcedOn: 2021-10-08");
    return programs.replace(EditedPrograms.NEW, "", "validFrom: 2026-11-15", "validFrom: " + day);
  }

  private void assertOneFault(String text) {
    assertThat(programs.faults()).singleElement().asString().contains(text);
  }
}
