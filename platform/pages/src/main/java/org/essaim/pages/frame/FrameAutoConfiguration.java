package org.essaim.pages.frame;

import org.essaim.pages.form.FormsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts the frame around every page of a service that has pages. */
@AutoConfiguration(
        before = FormsAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@ConditionalOnWebApplication
@EnableConfigurationProperties(PageProperties.class)
@Import({PageFrame.class, LanguageChoice.class})
public class FrameAutoConfiguration {

    @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    MessageSource pageTexts() {
        return new PageTexts();
    }

    /** As the operator says, where the service does not know it better. */
    @Bean
    @ConditionalOnMissingBean
    HouseName houseName(PageProperties settings) {
        return settings::name;
    }

    @Bean
    Options options(MessageSource texts) {
        return new Options(texts);
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver pageLanguage() {
        return new PageLanguage();
    }

    @Bean
    ProblemPages problemPages(
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<PageFrame> frame,
            LocaleResolver languages,
            RequestCache asked) {
        return new ProblemPages(views, frame, languages, asked);
    }
}
