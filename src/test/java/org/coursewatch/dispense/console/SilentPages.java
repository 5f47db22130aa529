package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What no page may tell a pharmacy, in any word of it that somebody or something reads. */
final class SilentPages {

  private static final Pattern NEVER =
      Pattern.compile(
          String.join(
              "|",
              "pregnan",
              "\\btest",
              "contracep",
              "\\bmethod",
              "\\bhcg\\b",
              "specimen",
              "\\burine",
              "\\bserum",
              "\\bblood",
              "steril",
              "hysterectom",
              "\\bmale\\b",
              "\\bfemale\\b",
              "categor",
              "\\bbasis\\b",
              "counsel",
              "consent",
              "comprehension",
              "\\blabs?\\b",
              "laborator",
              "\\bresult",
              "\\bpositive\\b",
              "\\bnegative\\b",
              "\\bmood\\b",
              "lockout",
              "condom",
              "\\biud\\b",
              "abstinen",
              "embaraz",
              "prueba",
              "anticoncep",
              "método",
              "orina",
              "sangre",
              "esteril",
              "histerect",
              "\\bhombre",
              "\\bmujer",
              "consejer",
              "consentimiento",
              "comprensión",
              "análisis",
              "resultado",
              "positiv[oa]\\b",
              "negativ[oa]\\b",
              "ánimo",
              "condón",
              "abstinencia"),
          Pattern.UNICODE_CHARACTER_CLASS);

  private SilentPages() {}

  /** The page in {@code html}, which tells nothing that a pharmacy may not know. */
  static Document assertSilent(String html) {
    Document page = Jsoup.parse(html);
    String told = (page.text() + " " + page.title() + " " + values(page)).toLowerCase(Locale.ROOT);
    assertThat(NEVER.matcher(told).results().map(MatchResult::group)).isEmpty();
    return page;
  }

  /** Everything that stands in attributes, such as what a screen reader says; comments too. */
  private static String values(Document page) {
    StringBuilder values = new StringBuilder();
    page.traverse(
        (node, depth) -> {
          node.attributes().forEach(each -> values.append(each.getValue()).append(' '));
          if (node.nodeName().equals("#comment")) {
            values.append(node.outerHtml()).append(' ');
          }
        });
    return values.toString();
  }
}
