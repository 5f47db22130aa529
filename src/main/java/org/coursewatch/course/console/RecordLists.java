package org.coursewatch.course.console;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.MoodInstrument;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;

/** The lists to choose from, in words. */
final class RecordLists {

  private static final List<String> ACTIVITY = List.of("U/L", "ukat/L", "nkat/L");
  private static final List<String> MASS = List.of("mg/dL", "mmol/L", "g/L");
  private static final List<String> ALL =
      List.of("U/L", "mg/dL", "mmol/L", "umol/L", "g/L", "mg/L", "ukat/L", "nkat/L");

  private RecordLists() {}

  static RecordViews.Lists of(
      Recording what, List<Option> bases, RecordWords words, PageWords page) {
    return new RecordViews.Lists(
        options(PregnancyTested.Result.class, page::result),
        options(PregnancyTested.Specimen.class, page::specimen),
        options(PregnancyTested.Setting.class, page::setting),
        analytes(what).stream().map(each -> option(each, words::analyte)).toList(),
        units(what).stream().map(each -> new Option(each, each)).toList(),
        List.of(
            new Option("", words.notKnown()),
            new Option("true", words.yes()),
            new Option("false", words.no())),
        options(ConsentSigned.Form.class, words::form),
        options(ConsentSigned.Signer.class, page::signer),
        options(ContraceptionMethod.class, page::method),
        Arrays.stream(MoodInstrument.values())
            .map(each -> new Option(each.name(), each.title()))
            .toList(),
        List.of(new Option("false", words.no()), new Option("true", words.yes())),
        List.of(new Option("true", words.permit()), new Option("false", words.permitNo())),
        options(RiskCategory.class, page::category),
        bases,
        options(LabSchedule.class, words::scheduleOf));
  }

  private static List<Analyte> analytes(Recording what) {
    return switch (what) {
      case LIVER_LAB -> List.of(Analyte.ALT, Analyte.AST);
      case LIPID_LAB ->
          List.of(
              Analyte.TRIGLYCERIDES,
              Analyte.CHOLESTEROL,
              Analyte.HDL_CHOLESTEROL,
              Analyte.LDL_CHOLESTEROL);
      default -> Arrays.stream(Analyte.values()).filter(each -> each != Analyte.HCG).toList();
    };
  }

  private static List<String> units(Recording what) {
    return switch (what) {
      case LIVER_LAB -> ACTIVITY;
      case LIPID_LAB -> MASS;
      default -> ALL;
    };
  }

  private static <E extends Enum<E>> List<Option> options(
      Class<E> type, Function<E, String> words) {
    return Arrays.stream(type.getEnumConstants()).map(each -> option(each, words)).toList();
  }

  private static <E extends Enum<E>> Option option(E each, Function<E, String> words) {
    return new Option(each.name(), words.apply(each));
  }
}
