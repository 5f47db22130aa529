package org.coursewatch.export.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.ExportState;

/** The words of the pages about files. */
@MessageBundle("exports")
public interface ExportWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String caption();

  @Message
  String none();

  @Message
  String fileTitle();

  @Message
  String file();

  @Message
  String ordered();

  @Message
  String stateLabel();

  @Message
  String progress();

  @Message
  String rows(long done, long estimated);

  @Message
  String percent(int value);

  @Message
  String refresh();

  @Message
  String looksAgain();

  @Message
  String download();

  @Message
  String remove();

  @Message
  String cancel();

  @Message
  String keptUntil(String instant);

  @Message
  String all();

  @Message
  String filter();

  @Message
  String noFilter();

  @Message
  String orderAgain();

  @Message
  String kind(ExportKind kind);

  @Message
  String state(ExportState state);

  @Message
  String failure(ExportFailure failure);
}
