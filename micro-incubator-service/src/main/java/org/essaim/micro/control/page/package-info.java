/** What control found, on a page. */
package org.essaim.micro.control.page;
