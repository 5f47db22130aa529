package org.coursewatch.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** All stories of a demo, told from a seed: the same number and day give the same story. */
public final class Stories {

  private static final long SEED = 20_261_115L;
  private static final int YOUNGEST = 14;
  private static final int OLDEST = 45;
  private static final int DAYS_OF_YEAR = 365;

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Ada", "Bela", "Cleo", "Dara", "Esme", "Fenn", "Gwen", "Hana", "Ines", "Juno", "Kaia",
          "Lena", "Mira", "Nora", "Orla", "Pia", "Quinn", "Rhea", "Sana", "Tess", "Una", "Vera",
          "Wren", "Xenia", "Yara", "Zoe", "Arlo", "Bram", "Cato", "Dion", "Emil", "Finn", "Gabe",
          "Hugo", "Ivo", "Jan", "Kit");

  private static final List<String> FAMILY_NAMES =
      List.of(
          "Alderwick",
          "Birchmoor",
          "Calderbeck",
          "Dunfield",
          "Elmsgate",
          "Fernhollow",
          "Gorsedale",
          "Hazelmere",
          "Ivybridge",
          "Juniperhill",
          "Kestrelford",
          "Larchfield",
          "Mossbank",
          "Nettlecombe",
          "Oakhanger",
          "Pinecroft",
          "Quarrywood",
          "Rowanlea",
          "Sedgewick",
          "Thornbury",
          "Umberleigh",
          "Vinegrove",
          "Willowmarsh",
          "Yarrowdale");

  private Stories() {}

  /** Story {@code number}, from 1, told up to the day before {@code today}. */
  public static Story of(int number, LocalDate today) {
    Random random = new Random(SEED + 7_919L * number);
    Plot plot = Plot.of(number, random);
    StoryTeller teller = new StoryTeller(today, birthDate(number, today, random), random);
    plot.tell(teller);
    int prescriber = (number - 1) % DemoCast.PRESCRIBERS;
    return teller.story(number, plot, prescriber, givenName(number), familyName(number));
  }

  private static LocalDate birthDate(int number, LocalDate today, Random random) {
    if (number == DemoCast.PATIENT_STORY) {
      return DemoCast.PATIENT_BIRTH_DATE;
    }
    int years = random.nextInt(YOUNGEST, OLDEST);
    return today.minusYears(years).minusDays(random.nextInt(1, DAYS_OF_YEAR));
  }

  /**
   * The lists have lengths without a common factor: names come back in pairs only after all pairs.
   */
  private static String givenName(int number) {
    return GIVEN_NAMES.get((number - 1) % GIVEN_NAMES.size());
  }

  private static String familyName(int number) {
    return FAMILY_NAMES.get((number - 1) % FAMILY_NAMES.size());
  }
}
