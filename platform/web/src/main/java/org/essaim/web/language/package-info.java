/** The two languages of the federation: which one is asked for, and sentences with facts in it. */
package org.essaim.web.language;
