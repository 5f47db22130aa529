package org.coursewatch.privacy.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.ReencryptedTable;
import org.jspecify.annotations.Nullable;

/** Some rows of one table, in a transaction of their own. */
@ApplicationScoped
class ReencryptBatch {

  @Transactional(TxType.REQUIRES_NEW)
  ReencryptedTable.Batch next(Actor by, ReencryptedTable table, @Nullable String after, int most) {
    return table.reencrypt(after, most);
  }
}
