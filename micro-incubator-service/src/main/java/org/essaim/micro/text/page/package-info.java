/** Texts that should not have been written, on a page. */
package org.essaim.micro.text.page;
