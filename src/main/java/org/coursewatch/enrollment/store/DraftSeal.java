package org.coursewatch.enrollment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.json.AnswersText;
import org.coursewatch.privacy.ServiceCipher;

/** Seals what drafts say, bound to their row: nobody is a patient yet who has a key. */
@ApplicationScoped
class DraftSeal {

  private static final String CONTENT = "enrollment-draft.content\n";

  private final ServiceCipher cipher;

  @Inject
  DraftSeal(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  byte[] seal(DraftId id, Answers answers) {
    return cipher.sealText(CONTENT + id, AnswersText.write(answers));
  }

  Answers open(DraftId id, byte[] sealed) {
    return AnswersText.parse(cipher.openText(CONTENT + id, sealed));
  }
}
