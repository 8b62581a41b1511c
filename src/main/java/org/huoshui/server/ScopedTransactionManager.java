package org.huoshui.server;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, at the begin of every transaction, who is asking. The settings end with the transaction, so a
 * pooled connection carries nothing over; where nobody is asking they stay empty and the policies show no rows.
 */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Asker asker = Asking.current().orElse(null);
        if (asker == null) return;
        DataSource source = obtainDataSource();
        try (PreparedStatement statement =
                DataSourceUtils.getConnection(source).prepareStatement("select huoshui_begin(?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, asker.account());
            statement.setString(
                    2, asker.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
            statement.setString(3, asker.scope().name());
            statement.setString(4, Objects.requireNonNullElse(asker.region(), ""));
            statement.setString(5, Objects.requireNonNullElse(asker.institution(), ""));
            statement.setString(6, Objects.requireNonNullElse(asker.firm(), ""));
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("cannot tell the database who is asking", e);
        }
    }

    /**
     * Over a connection that is gone nothing can be rolled back and nothing need be: the database has done it. The failure to
     * do so would take the place of the one that says why the connection is gone.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionSystemException failed) {
            if (!isGone()) throw failed;
        }
    }

    private boolean isGone() {
        try {
            return TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder
                    && holder.getConnection().isClosed();
        } catch (SQLException e) {
            return false;
        }
    }
}
