package org.essaim.web.look;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages of a service look.
 *
 * @param theme {@code dsfr} for services of the French State alone
 */
@ConfigurationProperties("essaim.look")
record LookProperties(@DefaultValue("essaim") Theme theme) {}
