/** What other divisions built, on pages: adopted or declined. */
package org.essaim.micro.adoption.page;
