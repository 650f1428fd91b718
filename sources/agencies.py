"""Names that newspapers print for who supplied a text or a picture."""

import re

# Written as they appear in credits; compared without regard to case where a whole line is one credit.
AGENCIES = (
    "AAP", "AFP", "AFP/Getty Images", "AGENCIES", "AGENCIES/FILE", "Agence France-Presse", "Agencies",
    "Al Jazeera", "Anadolu", "ANI", "ANSA", "AP", "APA", "APP", "Associated Press", "BBC", "BBC News",
    "Bernama", "Bloomberg", "Bloomberg News", "Canadian Press", "CBC News", "CBS News", "CNA", "CNBC",
    "CNN", "Corbis", "dpa", "DPA", "EFE", "EPA", "EPA-EFE", "Fox News", "Getty", "GETTY", "Getty Images",
    "IANS", "INP", "Interfax", "IRNA", "Kyodo", "Kyodo News", "NBC News", "News Agencies", "NNI", "NPR",
    "NurPhoto", "PA", "PA Media", "PA Wire", "Photofest", "PPI", "Press Association", "Press Trust of India",
    "PTI", "Reuters", "REUTERS", "Rex", "RIA Novosti", "Shutterstock", "SIPA", "Sputnik", "TASS",
    "The Associated Press", "The Canadian Press", "UNI", "UPI", "USA Today Sports", "White Star", "Wire",
    "Wires", "Wire reports", "WAM", "Xinhua", "Yonhap", "Zuma",
)  # fmt: skip

# A regular expression for any of them, the longest first, so that "AFP/Getty Images" is one name.
AGENCY = f"(?:{'|'.join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))})"
