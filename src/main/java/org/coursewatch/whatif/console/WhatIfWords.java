package org.coursewatch.whatif.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfState;

/** The words of the what-if pages, in {@code messages/whatif.properties} and its translation. */
@MessageBundle("whatif")
public interface WhatIfWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String draftFile();

  @Message
  String draftFileHint();

  @Message
  String noDraftFile();

  @Message
  String startFrom(String version);

  @Message
  String startFromLead();

  @Message
  String draft();

  @Message
  String draftHint();

  @Message
  String from();

  @Message
  String fromHint();

  @Message
  String on();

  @Message
  String onHint();

  @Message
  String compare();

  @Message
  String runs();

  @Message
  String noRuns();

  @Message
  String draftName();

  @Message
  String orderedAt();

  @Message
  String orderedBy();

  @Message
  String standing();

  @Message
  String changedCourses();

  @Message
  String movedCourses();

  @Message
  String runTitle(String title);

  @Message
  String progress(long compared, long all);

  @Message
  String working();

  @Message
  String lookAgain();

  @Message
  String summaryMoved(long count);

  @Message
  String summaryChanged(long count, long all);

  @Message
  String summaryNone();

  @Message
  String unreadable(long count);

  @Message
  String windows(long count);

  @Message
  String matrix();

  @Message
  String courses();

  @Message
  String stays();

  @Message
  String seeThese();

  @Message
  String seeAll();

  @Message
  String reasons();

  @Message
  String noReasons();

  @Message
  String refusalAdded();

  @Message
  String refusalRemoved();

  @Message
  String overdueAdded();

  @Message
  String overdueRemoved();

  @Message
  String change();

  @Message
  String againWith();

  @Message
  String hash();

  @Message
  String asOf();

  @Message
  String knownAt();

  @Message
  String draftFrom();

  @Message
  String draftText();

  @Message
  String changesTitle(String title);

  @Message
  String patient();

  @Message
  String openCourse();

  @Message
  String now();

  @Message
  String under();

  @Message
  String window(String first, String last);

  @Message
  String noWindow();

  @Message
  String windowMoves(String before, String after);

  @Message
  String noChanges();

  @Message
  String back();

  @Message
  String missingDraft();

  @Message
  String state(WhatIfState state);

  @Message
  String failure(WhatIfFailure failure);
}
