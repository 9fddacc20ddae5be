/**
 * What is answered where something is refused, wrong, away or broken: RFC 9457, in two languages.
 */
package org.essaim.web.problem;
