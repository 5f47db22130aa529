package org.coursewatch.page;

import java.util.List;
import org.coursewatch.notice.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param language of the page
 * @param who the account's name, null where nobody enrolled is signed in
 * @param role in words, null with {@code who}
 * @param home where this reader's work begins
 * @param navigation the workspace's pages, in order
 * @param path of the page, for the way back after another language was chosen; it may carry a
 *     filter, never a person
 */
public record Frame(
    Language language,
    @Nullable String who,
    @Nullable String role,
    String home,
    List<Link> navigation,
    String path) {

  /** As in {@code lang} of a page. */
  public String tag() {
    return language.tag();
  }

  /** As in {@code lang} of the link to the other language. */
  public String otherTag() {
    return other().tag();
  }

  private Language other() {
    return language == Language.EN ? Language.ES : Language.EN;
  }
}
