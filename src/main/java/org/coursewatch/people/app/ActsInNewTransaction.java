package org.coursewatch.people.app;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** Just inside the beginning of a transaction of its own: says who acts in it. */
@Interceptor
@Transactional(TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class ActsInNewTransaction {

  private final WhoActs who;

  @Inject
  ActsInNewTransaction(WhoActs who) {
    this.who = who;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext call) throws Exception {
    return who.around(call);
  }
}
