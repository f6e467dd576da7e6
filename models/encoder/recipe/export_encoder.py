"""checkpoint -> ONNX with mean pooling and L2 norm in the graph -> dynamic int8 (7-bit weights, so that CPUs without VNNI do not saturate)"""
import sys,os; sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
os.environ.setdefault("ORT_DISABLE_TELEMETRY","1")  # releases of ONNX Runtime since 1.29 tell their maker what they run
import onnx, torch, numpy as np
from enc import *
from onnx import helper, numpy_helper, TensorProto as TP
def build(model, path, head=None, claims=()):
    """the graph written node by node: opset 17, inputs input_ids and attention_mask [batch, tokens] int64, outputs `vector` [batch, 384], the token states that it is the scaled mean of, `states` [batch, tokens, 384], and with a head the logits of the claims that the metadata name, `claims` [batch, claims]"""
    N,I=[],[]
    def c(name,a): I.append(numpy_helper.from_array(np.ascontiguousarray(a),name)); return name
    def op(t,ins,out,**k): N.append(helper.make_node(t,ins,[out],name=out,**k)); return out
    def gelu(x,p,out): op("Div",[x,"sqrt2"],p+"1"); op("Erf",[p+"1"],p+"2"); op("Add",[p+"2","one"],p+"3"); op("Mul",[x,p+"3"],p+"4"); return op("Mul",[p+"4","half"],out)
    w=lambda p:p.detach().float().numpy()
    c("axes1",np.array([1],np.int64)); c("axes2",np.array([2],np.int64)); c("axes12",np.array([1,2],np.int64)); c("split_heads",np.array([0,0,HEADS,H//HEADS],np.int64)); c("join_heads",np.array([0,0,H],np.int64))
    c("zero",np.array([0],np.int64)); c("one",np.array(1,np.float32)); c("low",np.array(-1e4,np.float32)); c("scale",np.array(1/np.sqrt(H//HEADS),np.float32))
    c("half",np.array(.5,np.float32)); c("sqrt2",np.array(np.sqrt(2),np.float32))
    op("Shape",["input_ids"],"shape"); c("i1",np.array([1],np.int64)); op("Gather",["shape","i1"],"tokens",axis=0)
    op("Gather",[c("word",w(model.word.weight)),"input_ids"],"words"); op("Slice",[c("position",w(model.pos)+w(model.typ)),"zero","tokens","zero"],"pos")
    op("Add",["words","pos"],"sum0"); x=op("LayerNormalization",["sum0",c("ln0w",w(model.ln.weight)),c("ln0b",w(model.ln.bias))],"x0",axis=-1,epsilon=EPS)
    op("Cast",["attention_mask"],"mask",to=TP.FLOAT); op("Sub",["one","mask"],"inv"); op("Mul",["inv","low"],"invlow"); op("Unsqueeze",["invlow","axes12"],"bias")
    for n,l in enumerate(model.layers):
        p=f"l{n}_"; lin=lambda x,m,k:op("Add",[op("MatMul",[x,c(p+k+"_w",w(m.weight).T)],p+k+"_mm"),c(p+k+"_b",w(m.bias))],p+k)
        hd=lambda k,perm:op("Transpose",[op("Reshape",[k,"split_heads"],k+"_r")],k+"_t",perm=perm)
        q,k_,v=hd(lin(x,l.q,"q"),[0,2,1,3]),hd(lin(x,l.k,"k"),[0,2,3,1]),hd(lin(x,l.v,"v"),[0,2,1,3])
        op("MatMul",[q,k_],p+"qk"); op("Mul",[p+"qk","scale"],p+"sc"); op("Add",[p+"sc","bias"],p+"sb"); op("Softmax",[p+"sb"],p+"a",axis=-1); op("MatMul",[p+"a",v],p+"av")
        op("Transpose",[p+"av"],p+"at",perm=[0,2,1,3]); op("Reshape",[p+"at","join_heads"],p+"ctx")
        op("Add",[lin(p+"ctx",l.o,"o"),x],p+"s1"); y=op("LayerNormalization",[p+"s1",c(p+"ln1w",w(l.ln1.weight)),c(p+"ln1b",w(l.ln1.bias))],p+"y",axis=-1,epsilon=EPS)
        op("Add",[lin(gelu(lin(y,l.i,"i"),p+"g",p+"g"),l.d,"d"),y],p+"s2"); x=op("LayerNormalization",[p+"s2",c(p+"ln2w",w(l.ln2.weight)),c(p+"ln2b",w(l.ln2.bias))],f"x{n+1}",axis=-1,epsilon=EPS)
    op("Unsqueeze",["mask","axes2"],"m2"); op("Mul",[x,"m2"],"xm"); op("ReduceSum",["xm","axes1"],"tot",keepdims=0); op("ReduceSum",["mask","axes1"],"cnt",keepdims=1); op("Div",["tot","cnt"],"mean")
    op("Identity",[x],"states"); op("ReduceL2",["mean"],"norm",axes=[1],keepdims=1); op("Div",["mean","norm"],"vector")
    outputs=[helper.make_tensor_value_info("vector",TP.FLOAT,["batch",H]),helper.make_tensor_value_info("states",TP.FLOAT,["batch","tokens",H])]
    if head:
        op("Slice",[x,"zero","axes1","axes1"],"first_token"); op("Squeeze",["first_token","axes1"],"first")
        op("Gemm",["first",c("claim_up_w",w(head.up.weight).T),c("claim_up_b",w(head.up.bias))],"claim_up")
        op("Gemm",[gelu("claim_up","claim_","claim_gelu"),c("claim_out_w",w(head.out.weight).T),c("claim_out_b",w(head.out.bias))],"claims")
        outputs.append(helper.make_tensor_value_info("claims",TP.FLOAT,["batch",len(claims)]))
    g=helper.make_graph(N,"encoder",[helper.make_tensor_value_info(i,TP.INT64,["batch","tokens"]) for i in ("input_ids","attention_mask")],outputs,I)
    m=helper.make_model(g,opset_imports=[helper.make_opsetid("",17)],producer_name="nextrung"); m.ir_version=8
    if head: helper.set_model_props(m,{"claims":",".join(claims)})
    onnx.checker.check_model(m); onnx.save(m,path)
def quantise(src,dst,reduce=True):
    from onnxruntime.quantization import quantize_dynamic, QuantType
    quantize_dynamic(src,dst,op_types_to_quantize=["MatMul","Gather"],per_channel=True,reduce_range=reduce,weight_type=QuantType.QInt8)
if __name__ == "__main__":
    # export_encoder.py CHECKPOINT OUT_FOLDER TOKENIZER_JSON LINES_FOLDER (lines to compare fp32 and int8 on)
    ck = torch.load(sys.argv[1], weights_only=False); m = Encoder(ck["layers"]); m.load_state_dict(ck["model"]); m.eval()
    out = sys.argv[2]; os.makedirs(out, exist_ok=True)
    head = None
    if "claim" in ck: head = ClaimHead(len(ck["claims"])); head.load_state_dict(ck["claim"]); head.eval()
    build(m, out + "/fp32.onnx", head, ck.get("claims", ())); quantise(out + "/fp32.onnx", out + "/encoder.onnx")
    import onnxruntime as ort
    tok = tokenizer(sys.argv[3], 256); A, B = (ort.InferenceSession(out + "/" + f) for f in ("fp32.onnx", "encoder.onnx")); cs = []
    for x in lines_of(sys.argv[4])[::20]:
        a = np.array([tok.encode(PREFIX + x["text"]).ids]); f = dict(input_ids=a, attention_mask=np.ones_like(a))
        cs.append(float(A.run(None, f)[0][0] @ B.run(None, f)[0][0]))
    print("cosine fp32/int8: mean %.4f, smallest %.4f" % (np.mean(cs), min(cs)))
