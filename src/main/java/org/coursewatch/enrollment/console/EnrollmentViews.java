package org.coursewatch.enrollment.console;

import java.util.List;
import org.coursewatch.enrollment.Step;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/** What the pages of the path show. */
public final class EnrollmentViews {

  private EnrollmentViews() {}

  /** One open enrollment: {@code address} of the step it goes on with. */
  public record Open(String draftId, String address, String name, String step, String savedAt) {}

  /** All open enrollments, and the form that begins one or discards one. */
  public record Enrollments(List<Open> open, String forgotten, Form form) {}

  /** What stands at the beginning: whose patient it will be. */
  public record Beginning(String prescriber, Form form) {}

  /** One step in the row above the questions; without an address while it was not reached. */
  public record Place(String label, @Nullable String address, boolean isHere) {}

  /** The lists to choose from. */
  public record Lists(
      List<Option> languages,
      List<Option> namesakes,
      List<Option> categories,
      List<Option> bases,
      List<Option> signers,
      List<Option> methods,
      List<Option> results,
      List<Option> specimens,
      List<Option> settings) {}

  /** Hints that tell numbers of the rules. */
  public record Hints(String minor, String signed, String methods, String test) {}

  /**
   * A step with its questions.
   *
   * @param address the step as addresses name it
   * @param progress such as "Step 2 of 6"
   * @param canBecomePregnant what was told of the category; true until it was
   * @param minor whether the patient is under age today
   * @param signs whether the reader records signatures
   * @param latest the day at the practice: no later one can be told
   * @param back the step before, null for the first
   */
  public record Asking(
      String draftId,
      Step step,
      String address,
      String title,
      String progress,
      List<Place> places,
      boolean canBecomePregnant,
      boolean minor,
      boolean signs,
      Hints hints,
      String latest,
      @Nullable String back,
      Lists lists,
      Form form) {}

  /** One answer, with the step where it is changed. */
  public record Line(String question, String answer, boolean isFaulty) {}

  /** The answers of one step. */
  public record Part(String title, String address, List<Line> lines) {}

  /**
   * Everything before the course is opened.
   *
   * @param prescriber whose patient it will be
   * @param stops whether a positive test will stop the course at once
   * @param trouble why it cannot be opened yet, null when it can
   */
  public record Review(
      String draftId,
      String progress,
      List<Place> places,
      String prescriber,
      List<Part> parts,
      boolean stops,
      @Nullable String trouble,
      String back,
      Form form) {}

  /** The course is open: what the patient takes home. {@code qr} is SVG of our own making. */
  public record Done(String courseId, String qr, String number, boolean signaturesMissing) {}
}
