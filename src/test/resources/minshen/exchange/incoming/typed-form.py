"""Types 附件1 anew with python-docx, as somebody does who has it on paper only; argument: the file."""

import sys

import docx

ROWS = [
    ("单位名称", "上海澜汐生物制药有限公司", "统一社会信用代码", "91310112MA1G7K3Q82"),
    ("通讯地址", "上海市闵行区东川路 2188 号", "注册地址", "上海市闵行区东川路 2188 号 6 幢"),
    ("法人代表", "顾清和", "联系电话", "021-54300101"),
    ("手机号码", "13901000101", "电子邮箱", "gu@lanxi.example.com"),
    ("联系人", "沈知遥", "职务", "总监"),
    ("联系电话", "021-54300118", "手机", "13801000118"),
    ("传真", "021-54300100", "邮箱", "shen@lanxi.example.com"),
    ("开户银行", "中国工商银行上海市闵行支行", "银行账号", "1001267109300123456"),
    ("政策条款", "专业化公共服务平台建设资金支持", "项目名称", "检测平台"),
    ("申请金额（万元）", "804", "填表时间", "2026年3月15日"),
]

document = docx.Document()
document.add_heading("闵行区生物医药产业政策申请表", 1)
table = document.add_table(rows=0, cols=4)
for row in ROWS:
    cells = table.add_row().cells
    for cell, text in zip(cells, row):
        cell.text = text
document.save(sys.argv[1])
