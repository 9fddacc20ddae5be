package org.essaim.pages.form;

import org.essaim.pages.login.ExpiredForms;
import org.essaim.pages.login.LoginAutoConfiguration;
import org.essaim.web.operation.InnerOperations;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/** Lets pages have forms. */
@AutoConfiguration(before = LoginAutoConfiguration.class)
@ConditionalOnWebApplication
@Import({ErasedPage.class, Forms.class, FilePages.class})
public class FormsAutoConfiguration {

    /** After the limit of a body, before whoever looks for the fields of one. */
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 200;

    @Bean
    Operations operations(InnerOperations operations) {
        return new Operations(operations);
    }

    @Bean
    ExpiredForms expiredForms(
            ProblemWriter problems, MessageSource texts, LocaleResolver languages) {
        return new FormsOfEndedSessions(problems, texts, languages);
    }

    @Bean
    @FilterRegistration(order = BEFORE_SECURITY)
    FormParameters formParameters() {
        return new FormParameters();
    }
}
