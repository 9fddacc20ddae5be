package org.essaim.stream.simulation;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The process dies before the commit, or after it before anybody learns of it. */
@SuppressWarnings("serial")
final class FaultyTransactions extends TransactionTemplate {

    private final transient Supplier<Fate> fates;

    FaultyTransactions(DataSource dataSource, Supplier<Fate> fates) {
        super(new DataSourceTransactionManager(dataSource));
        this.fates = fates;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        Fate fate = fates.get();
        T result =
                super.execute(
                        status -> {
                            T done = action.doInTransaction(status);
                            if (fate == Fate.FAILS || fate == Fate.HALF_DONE) {
                                throw new Death("died before the commit");
                            }
                            return done;
                        });
        if (fate == Fate.UNANSWERED) {
            throw new Death("nobody learns that it was committed");
        }
        return result;
    }
}
