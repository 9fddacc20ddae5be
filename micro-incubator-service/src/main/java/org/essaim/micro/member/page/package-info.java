/** Who volunteers, who is who, and what a person has of their own, on pages. */
package org.essaim.micro.member.page;
