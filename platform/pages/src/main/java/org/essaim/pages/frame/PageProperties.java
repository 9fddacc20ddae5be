package org.essaim.pages.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is around pages, under {@code essaim.pages}.
 *
 * @param name what people call the place that the service is of, such as {@code Rectorat des
 *     Monts}; its id where nothing is set
 */
@ConfigurationProperties("essaim.pages")
public record PageProperties(@DefaultValue("Essaim") String name) {}
