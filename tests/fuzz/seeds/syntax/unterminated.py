x = "{f}
"
y = b"{f}
"
z = "a" "{f}
"
