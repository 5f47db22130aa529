package org.coursewatch.page;

import io.quarkus.qute.Locate;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.i18n.MessageTemplateLocator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds the text of a message where messages are. Qute looks last there: before that it goes
 * through every library for a file of that name, several times for each of some thousand messages,
 * and that at every start.
 */
@Singleton
@Locate(MessagesFirst.NO_PAGE)
class MessagesFirst implements TemplateLocator {

  /** No template of a page is found here, so each is still checked when the service is built. */
  static final String NO_PAGE = "(?!)";

  private final MessageTemplateLocator messages;

  @Inject
  MessagesFirst(MessageTemplateLocator messages) {
    this.messages = messages;
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  @Override
  public Optional<TemplateLocation> locate(String id) {
    return messages.locate(id);
  }
}
