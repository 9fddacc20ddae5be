/** Forms of pages: each is the same operation that programs call, asked in the person's name. */
package org.essaim.pages.form;
