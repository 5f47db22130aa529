package org.coursewatch.program;

import java.util.List;
import java.util.Optional;

/** Reads rules that nobody has put in force: a draft of a version, as text. */
public interface Drafts {

  /** A draft, read. */
  sealed interface Draft {}

  /**
   * A draft that could be put in force as far as its file alone can tell. Whether it follows the
   * version before it is not looked at.
   *
   * @param rules what it says
   * @param hash SHA-256 of its text in UTF-8, hexadecimal in lower case
   */
  record UsableDraft(RuleSet rules, String hash) implements Draft {}

  /** A draft that could not. */
  record FaultyDraft(List<DraftFault> faults) implements Draft {
    public FaultyDraft {
      faults = List.copyOf(faults);
    }
  }

  /**
   * One thing that is wrong in a draft.
   *
   * @param line counted from 1
   * @param column counted from 1
   * @param field the keys that lead to it, joined by dots; empty for the whole text
   * @param wrong what is wrong
   * @param remedy what to do about it
   */
  record DraftFault(int line, int column, String field, String wrong, String remedy) {}

  /** Reads {@code text}, a whole version of {@code program} as a rule file states it. */
  Draft read(Program program, String text);

  /** Names of the draft files that the operator laid ready; none where no folder is set. */
  List<String> names();

  /** The text of the draft file called {@code name}; empty when there is none of that name. */
  Optional<String> text(String name);

  /** The text of the file of the version {@code id}, to begin a draft with; empty without one. */
  Optional<String> version(String id);
}
