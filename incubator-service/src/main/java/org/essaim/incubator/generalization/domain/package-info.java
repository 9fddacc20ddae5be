/** When a used product becomes a case for other divisions (R70): pure functions. */
package org.essaim.incubator.generalization.domain;
