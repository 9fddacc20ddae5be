/** Texts that people wrote, and that can be redacted (R100). */
package org.essaim.incubator.text.domain;
