/** The list of offices that may sponsor (R35, R92): pure functions. */
package org.essaim.incubator.office.domain;
