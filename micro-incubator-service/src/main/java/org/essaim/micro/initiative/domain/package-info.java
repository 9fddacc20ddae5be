/**
 * What is true of an initiative: launched without asking (R20), paid by its grants (R15), stopped
 * where nobody uses it (R65), ended once (R80).
 */
package org.essaim.micro.initiative.domain;
