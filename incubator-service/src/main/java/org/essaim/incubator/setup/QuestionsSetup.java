package org.essaim.incubator.setup;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How questions are asked of the database, beside what messages write there (decision 0139). */
@Configuration(proxyBeanMethods = false)
class QuestionsSetup {

    /** Each question is planned for itself: what it names decides how to look. */
    @Bean
    JdbcClient questions(DataSource database) {
        return JdbcClient.create(new PlannedEachTime(database));
    }

    /** PostgreSQL would keep one plan for a statement that is prepared, which suits another. */
    private static final class PlannedEachTime extends JdbcTemplate {

        private PlannedEachTime(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
