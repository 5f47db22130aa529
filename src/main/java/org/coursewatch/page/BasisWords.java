package org.coursewatch.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a patient cannot become pregnant, in words: {@code messages/basis.properties}. */
@MessageBundle("basis")
public interface BasisWords {

  @Message
  String male();

  @Message
  String hysterectomy();

  @Message
  String bilateralOophorectomy();

  @Message
  String postMenopause();

  @Message
  String noUterusOrOvaries();
}
