/** What is around every page: language, person, navigation, formats, and how a refusal looks. */
package org.essaim.pages.frame;
