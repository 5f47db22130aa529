package org.coursewatch.people.app;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** Just inside the beginning of a transaction: says who acts in it. */
@Interceptor
@Transactional(TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class ActsInTransaction {

  private final WhoActs who;

  @Inject
  ActsInTransaction(WhoActs who) {
    this.who = who;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext call) throws Exception {
    return who.around(call);
  }
}
