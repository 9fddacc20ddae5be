package org.essaim.web.identity;

import module java.base;

/** Anybody with a token whom the service's {@link Tenant} admits may call the operation. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Members {}
