/** Pages on which people act, the same in every service that has some. */
package org.essaim.pages;
