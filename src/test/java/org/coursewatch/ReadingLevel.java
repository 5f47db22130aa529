package org.coursewatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How hard a text is to read, by two measures that count words, sentences and syllables. */
public final class ReadingLevel {

  /** A twelve-year-old reads it: at most this grade in English. */
  public static final double MOST_ENGLISH = 6.0;

  /** A twelve-year-old reads it: at least this ease in Spanish. */
  public static final double LEAST_SPANISH = 80.0;

  private ReadingLevel() {}

  /** Kincaid et al. 1975: 0.39 words per sentence + 11.8 syllables per word − 15.59. */
  public static double englishGrade(String text) {
    List<String> words = words(text);
    double syllables = words.stream().mapToInt(ReadingLevel::englishSyllables).sum();
    return 0.39 * words.size() / sentences(text) + 11.8 * syllables / words.size() - 15.59;
  }

  /** Fernández Huerta 1959: 206.84 − 0.60 syllables per 100 words − 1.02 words per sentence. */
  public static double spanishEase(String text) {
    List<String> words = words(text);
    double syllables = words.stream().mapToInt(ReadingLevel::spanishSyllables).sum();
    return 206.84 - 60 * syllables / words.size() - 1.02 * words.size() / sentences(text);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\d']+")).filter(word -> !word.isEmpty()).toList();
  }

  private static int sentences(String text) {
    return Math.max(1, text.split("[.!?:](\\s|$)").length);
  }

  /** Groups of vowels, without a silent e at the end. */
  private static int englishSyllables(String word) {
    String low =
        word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$", "");
    return Math.max(1, (int) Pattern.compile("[aeiouy]+").matcher(low).results().count());
  }

  /** Strong vowels and accented weak ones each carry a syllable; weak ones lean on a neighbor. */
  private static int spanishSyllables(String word) {
    String low =
        word.toLowerCase(Locale.ROOT).replaceAll("(?<=[gq])u(?=[eéií])", "").replaceAll("y$", "i");
    return Math.max(
        1, (int) Pattern.compile("[iuü]*[aeoáéíóú][iuü]*|[iuü]+").matcher(low).results().count());
  }
}
