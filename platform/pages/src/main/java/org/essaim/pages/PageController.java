package org.essaim.pages;

import module java.base;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Controller;

/**
 * Serves pages for people: their templates find around them what {@link org.essaim.pages.frame}
 * puts there. Each method says who may see it as operations do.
 */
@Documented
@Controller
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageController {

    @AliasFor(annotation = Controller.class)
    String value() default "";
}
